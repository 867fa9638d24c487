/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real browser without a window, that looks at the page of a controller. */
final class Browser implements AutoCloseable {
    private static final File CHROMIUM = Path.of("/usr/bin/chromium").toFile();
    private static final File DRIVER = Path.of("/usr/bin/chromedriver").toFile();
    private static final Path SHOTS = Path.of("target", "page");

    private final ChromeDriver driver;
    private final String root;

    /** Opens a browser that is not logged in. */
    Browser(final Controller controller, final Path profile) {
        if (!CHROMIUM.canExecute() || !DRIVER.canExecute()) {
            throw new LabException("The page is tested in Chromium: install chromium and chromium-driver (Debian"
                + " names).");
        }
        root = controller.address() + ":8181/hsrp/";
        final var options = new ChromeOptions();
        options.setBinary(CHROMIUM);
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--hide-scrollbars",
            "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking", "--disable-sync",
            "--disable-component-update", "--user-data-dir=" + profile);
        final var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        driver = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(DRIVER)
            .usingAnyFreePort().build(), options);
        size(1280, 800);
    }

    /** Gives a name and a password; returns what the server answers to them, and keeps them if they are right. */
    String logIn(final String user, final String password) {
        driver.get("http://" + user + ":" + password + "@" + root + "api/me");
        return text();
    }

    /** Opens a view, e.g. {@code #/lan/office}, anew. */
    void open(final String view) {
        driver.get("about:blank");
        driver.get("http://" + root + "index.html" + view);
    }

    /** Goes to a view as a link of the page does. */
    void go(final String view) {
        driver.executeScript("location.hash = arguments[0]", view);
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    String text(final String selector) {
        return find(selector).getText();
    }

    WebElement find(final String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    boolean has(final String selector) {
        return !driver.findElements(By.cssSelector(selector)).isEmpty();
    }

    /** Waits until an element is there whose text holds something. */
    void await(final String selector, final String words) {
        Await.until(TestBed.PATIENCE, selector + " says '" + words + "'", this::text, () -> says(selector, words));
    }

    /** Waits as a script of the page does, which is quicker than to ask from here; returns in how many milliseconds. */
    long awaitInPage(final String selector, final String words) {
        return (Long) asyncScript("const [selector, words, done] = arguments; const start = Date.now();"
            + "const look = () => [...document.querySelectorAll(selector)].some(one => one.textContent.includes(words))"
            + " ? done(Date.now() - start) : setTimeout(look, 5); look();", selector, words);
    }

    Object script(final String script, final Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Runs a script that ends by calling its last argument with what is returned here. */
    Object asyncScript(final String script, final Object... arguments) {
        driver.manage().timeouts().scriptTimeout(TestBed.PATIENCE);
        return driver.executeAsyncScript(script, arguments);
    }

    /** Presses keys, wherever the focus is. */
    void press(final CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** The element that has the focus. */
    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    void size(final int width, final int height) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height,
            "deviceScaleFactor", 1, "mobile", width < 500));
    }

    void dark(final boolean dark) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(
            Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** Whether all of the page can be seen without scrolling sideways. */
    boolean fitsItsWidth() {
        return (Boolean) driver.executeScript("return document.documentElement.scrollWidth <= innerWidth");
    }

    /** What keeps somebody from using what is shown, by axe; empty if nothing does. */
    List<String> barriers() {
        driver.executeCdpCommand("Runtime.evaluate", Map.of("expression", axe()));
        final var found = (List<?>) asyncScript("const done = arguments[0]; axe.run().then(all =>"
            + " done(all.violations.filter(one => one.impact === 'serious' || one.impact === 'critical')"
            + ".map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' '))));");
        return found.stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (var in = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the page has complained of in the console since this was asked last. */
    List<String> complaints() {
        return StreamSupport.stream(driver.manage().logs().get(LogType.BROWSER).spliterator(), false)
            .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
            .map(entry -> entry.getMessage())
            // Wanted by the browser itself for what it shows during the login, which is no page
            .filter(message -> !message.contains("/favicon.ico")).toList();
    }

    /** Takes a picture of what can be seen, into {@code lab/target/page}. */
    void shoot(final String name) {
        try {
            Files.write(Files.createDirectories(SHOTS).resolve(name + ".png"),
                driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean says(final String selector, final String words) {
        try {
            return driver.findElements(By.cssSelector(selector)).stream()
                .anyMatch(one -> one.getText().contains(words));
        } catch (WebDriverException e) {
            // It was drawn anew meanwhile
            return false;
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
