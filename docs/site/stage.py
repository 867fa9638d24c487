#!/usr/bin/env python3
# Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
#
# This program and the accompanying materials are made available under the
# terms of the Eclipse Public License v1.0 which accompanies this distribution,
# and is available at http://www.eclipse.org/legal/epl-v10.html

"""Copies the pages, and every file of the repository that they link to, to a folder, each in its place."""

import os
import re
import shutil
import sys

LINK = re.compile(r'(?:\]\(|src=")(?!https?:)([^)#:\s"]+)')
CODE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
# Tests know blocks by a name after the language, which the site's Markdown does not
FENCE = re.compile(r"^(```[a-z]+) .*$", re.MULTILINE)


def pages(root):
    """The README and what is beside it, and all of docs."""
    for folder in (".", "docs"):
        for name in sorted(os.listdir(os.path.join(root, folder))):
            if name.endswith(".md"):
                yield os.path.normpath(os.path.join(folder, name))


def copy(root, path, target, done):
    if path in done:
        return
    done.add(path)
    source, copied = os.path.join(root, path), os.path.join(target, path)
    os.makedirs(os.path.dirname(copied), exist_ok=True)
    if not path.endswith(".md"):
        shutil.copyfile(source, copied)
        return
    with open(source, encoding="utf-8") as file:
        text = file.read()
    with open(copied, "w", encoding="utf-8") as file:
        file.write(FENCE.sub(r"\1", text))
    for link in LINK.findall(CODE.sub("", text)):
        linked = os.path.normpath(os.path.join(os.path.dirname(path), link))
        if not os.path.isfile(os.path.join(root, linked)):
            sys.exit(f"{path} links to {link}, which is no file")
        copy(root, linked, target, done)


def main():
    root, target = sys.argv[1:]
    done = set()
    for page in pages(root):
        copy(root, page, target, done)


if __name__ == "__main__":
    main()
