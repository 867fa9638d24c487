# Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
#
# This program and the accompanying materials are made available under the
# terms of the Eclipse Public License v1.0 which accompanies this distribution,
# and is available at http://www.eclipse.org/legal/epl-v10.html

# What run, test, demo and lab/benchmark share. Sourced by bash; does nothing but define:
#
#   ROOT, DIST            the source tree, and the assembled controller in it
#   say, die              one line to standard error; the same and exit 1
#   find_java             exports JAVA_HOME of a JDK 21 or newer
#   find_maven            sets MVN to a Maven that is new enough (needs find_java), and MAVEN_OPTS unless they are set
#   build_distribution    assembles DIST unless it is there and newer than its sources
#   assemble              assembles DIST and the kar, and what its arguments name besides, anew and without tests
#   aside                 becomes a command in a session of its own, which gets the processor time that others leave
#   need_ports_free       stops when a port the controller listens on is taken
#   need_lab_tools        what the virtual LAN needs, installed where that is possible
#   want_packages         packages that some tests need besides, installed where that is possible
#   take_lab_lock         stops when another demo or benchmark runs on this machine
#   build_lab             compiles the lab unless it is there and newer than its sources
#   run_lab               runs a class of the lab, which cleans up before it ends

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../../.." && pwd)
DIST=$ROOT/karaf-distribution/target/assembly
LAB_CLASSES=$ROOT/lab/target/classes
LAB_LOCK=/run/odl-hsrp-lab.lock

JAVA_MIN=21
MAVEN_MIN=3.9.5
MAVEN_FETCHED=3.9.11

# OpenFlow, RESTCONF, Karaf's console, clustering, JMX
CONTROLLER_PORTS=(6653 6633 8181 8182 8101 2550 1099 44444)

LAB_COMMANDS=(ovs-vsctl:openvswitch-switch ovsdb-server:openvswitch-switch ovs-ofctl:openvswitch-common
  ip:iproute2 ethtool:ethtool ping:iputils-ping arping:iputils-arping tcpdump:tcpdump tshark:tshark)

# For single tests: routers that speak BFD, a browser, what runs playbooks, what checks metrics and alerts, a NETCONF
# client, what makes the documents a site, and certificates. A file stands for what has no command.
TEST_PACKAGES=(vtysh:frr chromium:chromium chromedriver:chromium-driver ansible-playbook:ansible-core
  promtool:prometheus /usr/lib/python3/dist-packages/ncclient:python3-ncclient mkdocs:mkdocs
  /usr/share/mkdocs/themes/material:mkdocs-material openssl:openssl)

say() {
  printf '%s\n' "$*" >&2
}

die() {
  say "$*"
  exit 1
}

# The major version of the JDK in a directory, 0 if there is none.
jdk_version() {
  local version=
  if [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ]; then
    version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p')
  fi
  echo "${version:-0}"
}

find_java() {
  local home on_path
  on_path=$(readlink -f "$(command -v java || true)" || true)
  for home in "${JAVA_HOME:-}" "${on_path%/bin/java}" /usr/lib/jvm/* /opt/* /usr/java/* \
      "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$home" ] && [ "$(jdk_version "$home")" -ge "$JAVA_MIN" ]; then
      export JAVA_HOME=$home
      return
    fi
  done
  die "No JDK $JAVA_MIN or newer found (looked at JAVA_HOME, PATH, /usr/lib/jvm, /opt, ~/.sdkman, ~/.jdks)." \
    "Install one, for example the package openjdk-21-jdk-headless, or set JAVA_HOME to one."
}

# True if a Maven command exists and is new enough.
maven_suits() {
  local version
  version=$("$1" -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p') || return 1
  [ -n "$version" ] && [ "$(printf '%s\n' "$MAVEN_MIN" "$version" | sort -V | head -n 1)" = "$MAVEN_MIN" ]
}

find_maven() {
  local output cache=${XDG_CACHE_HOME:-$HOME/.cache}/odl-hsrp
  local fetched=$cache/apache-maven-$MAVEN_FETCHED/bin/mvn
  # It lives for minutes: code that is compiled quickly does more for it than code that runs quickly
  export MAVEN_OPTS=${MAVEN_OPTS:--XX:TieredStopAtLevel=1}
  for MVN in ${MVN:+"$MVN"} mvn "$fetched"; do
    if maven_suits "$MVN"; then
      return
    fi
  done
  command -v mvn >/dev/null || die "No Maven found. Install Maven $MAVEN_MIN or newer (an older one, such as" \
    "the package maven, will do: it can fetch a newer one), or set MVN to its command."
  say "Maven here is older than $MAVEN_MIN: fetching $MAVEN_FETCHED into $cache"
  mkdir -p "$cache"
  # in there, because the plugin notes in target/ what it has unpacked
  output=$(cd "$cache" && mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
    -Dartifact=org.apache.maven:apache-maven:$MAVEN_FETCHED:zip:bin -DoutputDirectory="$cache" 2>&1) || say "$output"
  MVN=$fetched
  maven_suits "$MVN" || die "Could not fetch Maven $MAVEN_FETCHED. Install Maven $MAVEN_MIN or newer, or set MVN to its command."
}

# True if the assembly exists and no source of it is newer.
distribution_is_fresh() {
  [ -e "$DIST/.built" ] && [ -z "$(find "$ROOT" -newer "$DIST/.built" -type f \( -path '*/src/main/*' -o -name pom.xml \) \
    -not -path '*/target/*' -not -path "$ROOT/lab/*" -print -quit)" ]
}

build_distribution() {
  distribution_is_fresh || assemble
}

assemble() {
  local modules=karaf-distribution,features/hsrp-kar started log=$ROOT/karaf-distribution/target/build.log
  # Only ./test, which names modules, reads the SBOM of the kar
  local sbom=(-Dcyclonedx.skip)
  if [ $# -gt 0 ]; then
    modules=$modules,$(IFS=,; printf %s "$*")
    sbom=()
  fi
  find_java
  find_maven
  mkdir -p "${log%/*}"
  say "Building the controller (the first time takes some minutes; progress in $log)"
  started=$(mktemp)
  if ! "$MVN" -B -ntp -f "$ROOT/pom.xml" package -pl "$modules" -am -DskipTests \
      -Dmaven.test.skip -Dsft.skip -Dmaven.javadoc.skip -Dmaven.source.skip -Dcheckstyle.skip -Dodlparent.checkstyle.skip \
      -Dodlparent.spotbugs.skip -Dodlparent.modernizer.skip -Djacoco.skip "${sbom[@]}" \
      -Dkaraf.archiveZip=false -Dkaraf.archiveTarGz=false \
      >"$log" 2>&1 </dev/null; then
    rm -f "$started"
    tail -n 40 "$log" >&2
    die "The build failed; all of it is in $log"
  fi
  mv "$started" "$DIST/.built"
}

# Where the kernel divides time between sessions, niceness counts only within one, and a session has one of its own.
aside() {
  exec setsid sh -c '{ echo 19 >/proc/self/autogroup; } 2>/dev/null; exec nice -n 19 "$@"' aside "$@"
}

# Looks at this machine (or network namespace) as a whole where ss is there to tell, else at the loopback address.
port_in_use() {
  if command -v ss >/dev/null; then
    [ -n "$(ss -Hltn "sport = :$1")" ]
  else
    (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
  fi
}

need_ports_free() {
  local port
  for port in "${CONTROLLER_PORTS[@]}"; do
    if port_in_use "$port"; then
      die "Port $port is in use: the controller needs it. Stop what listens there (ss -ltnp 'sport = :$port' shows it)."
    fi
  done
}

# Installs packages of Debian without letting them start services, now or at the next boot.
install_packages() {
  local policy=/usr/sbin/policy-rc.d log status=0
  log=$(mktemp)
  (export DEBIAN_FRONTEND=noninteractive
    if [ ! -e "$policy" ]; then
      trap 'rm -f "$policy"' EXIT
      printf '#!/bin/sh\nexit 101\n' >"$policy"
      chmod +x "$policy"
    fi
    apt-get -qq update && apt-get -qq -y --no-install-recommends install "$@") >"$log" 2>&1 </dev/null || status=$?
  if [ $status -ne 0 ]; then
    tail -n 5 "$log" >&2
  elif command -v systemctl >/dev/null; then
    systemctl --quiet disable "$@" >/dev/null 2>&1 || true
  fi
  rm -f "$log"
  return $status
}

can_install() {
  [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null
}

need_lab_tools() {
  local pair missing=() packages=()
  for pair in "${LAB_COMMANDS[@]}"; do
    if ! PATH=$PATH:/usr/sbin:/sbin command -v "${pair%%:*}" >/dev/null; then
      missing+=("${pair%%:*}")
      packages+=("${pair#*:}")
    fi
  done
  if [ ${#missing[@]} -eq 0 ]; then
    return
  fi
  if can_install; then
    say "Installing for the lab: ${packages[*]}"
    # The lab starts its own Open vSwitch
    install_packages "${packages[@]}" || die "apt-get could not install: ${packages[*]}"
  else
    die "Missing for the lab: ${missing[*]}. Install the packages: ${packages[*]}"
  fi
}

# Installs what is missing of command:package and /file:package pairs. Who needs one that is not to be had says so.
want_packages() {
  local pair
  for pair in "$@"; do
    if ! [ -e "${pair%%:*}" ] && ! PATH=$PATH:/usr/sbin:/sbin command -v "${pair%%:*}" >/dev/null && can_install; then
      say "Installing for the lab: ${pair#*:}"
      install_packages "${pair#*:}" || say "apt-get could not install ${pair#*:}."
    fi
  done
}

# One at a time on a machine: two would spoil each other's figures.
take_lab_lock() {
  exec 9>>"$LAB_LOCK"
  if ! flock --nonblock 9 || ! [ "/proc/$$/fd/9" -ef "$LAB_LOCK" ]; then
    die "Another ./demo or lab/benchmark is running on this machine (process $(cat "$LAB_LOCK" 2>/dev/null)): wait for its end."
  fi
  echo $$ >"$LAB_LOCK"
  trap 'rm -f "$LAB_LOCK"' EXIT
}

lab_is_fresh() {
  [ -e "$LAB_CLASSES/.built" ] \
    && [ -z "$(find "$ROOT/lab/src/main" "$ROOT/lab/pom.xml" -newer "$LAB_CLASSES/.built" -print -quit)" ]
}

build_lab() {
  local log=$ROOT/lab/target/build.log
  if lab_is_fresh; then
    return
  fi
  find_maven
  mkdir -p "${log%/*}"
  say "Building the lab"
  if ! "$MVN" -B -ntp -f "$ROOT/lab/pom.xml" process-classes -Dlab.alone -Dcheckstyle.skip \
      -Dodlparent.checkstyle.skip -Dodlparent.spotbugs.skip -Dodlparent.modernizer.skip >"$log" 2>&1 </dev/null; then
    tail -n 40 "$log" >&2
    die "The build failed; all of it is in $log"
  fi
  touch "$LAB_CLASSES/.built"
}

# Runs a class below org.opendaylight.hsrp.lab. In the background, so that a signal to the script reaches it.
run_lab() {
  local main=org.opendaylight.hsrp.lab.$1 lab status=0
  shift
  "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx128m -cp "$LAB_CLASSES:$ROOT/lab/target/lib/*" \
    "$main" "$@" </dev/null &
  lab=$!
  trap 'kill -TERM $lab 2>/dev/null' INT TERM HUP
  wait $lab || status=$?
  while kill -0 $lab 2>/dev/null; do
    wait $lab || status=$?
  done
  return $status
}
