#!/usr/bin/env python3
# Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
#
# This program and the accompanying materials are made available under the
# terms of the Eclipse Public License v1.0 which accompanies this distribution,
# and is available at http://www.eclipse.org/legal/epl-v10.html

"""HSRP by NETCONF, with ncclient: the model, a configuration to be written whole or not at all, and what goes on."""

import argparse
import getpass
import os
import sys

from ncclient import manager
from ncclient.operations import RPCError
from ncclient.xml_ import to_xml

HSRP = "urn:odl:hsrp"
PASSWORD = "NETCONF_PASSWORD"


def schema(session, _):
    """Prints the model hsrp as the controller has it."""
    print(session.get_schema("hsrp").data)


def apply(session, arguments):
    """Merges a <config> into the configuration, or deletes what has operation="delete" in it; the controller examines
    all of it at the commit."""
    with open(arguments.file, encoding="utf-8") as file:
        config = file.read()
    try:
        with session.locked("candidate"):
            try:
                session.edit_config(target="candidate", config=config)
                session.commit()
            except RPCError:
                # While nobody else can have changed the candidate
                session.discard_changes()
                raise
    except RPCError as refusal:
        # The controller's own sentence is at the end of a long text
        sys.exit("Refused: " + (refusal.message or refusal.tag).split("Cause:")[-1].strip())
    print("Committed")


def state(session, arguments):
    """Prints how the groups of a LAN stand."""
    wanted = f'<hsrp xmlns="{HSRP}"><lan><name>{arguments.lan}</name><group/></lan></hsrp>'
    print(to_xml(session.get(("subtree", wanted)).data_ele, pretty_print=True))


def password(user):
    """The password is no argument of the command, since all users of a machine can read those."""
    given = os.environ.get(PASSWORD)
    return getpass.getpass(f"Password of {user}: ") if given is None else given


def main():
    parser = argparse.ArgumentParser(description=__doc__, epilog=f"The password is read from the environment variable"
                                     f" {PASSWORD}, or asked for.")
    parser.add_argument("--host", default="127.0.0.1", help="the controller")
    parser.add_argument("--port", type=int, default=2830)
    parser.add_argument("--user", default="admin")
    parser.add_argument("--known-hosts", action="store_true", help="refuse a controller whose key ssh does not know")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("schema", help=schema.__doc__).set_defaults(run=schema)
    command = commands.add_parser("apply", help=apply.__doc__)
    command.add_argument("file", help="XML with the element <config> of NETCONF")
    command.set_defaults(run=apply)
    command = commands.add_parser("state", help=state.__doc__)
    command.add_argument("lan")
    command.set_defaults(run=state)
    arguments = parser.parse_args()
    with manager.connect(host=arguments.host, port=arguments.port, username=arguments.user,
                         password=password(arguments.user), hostkey_verify=arguments.known_hosts, allow_agent=False,
                         look_for_keys=False) as session:
        arguments.run(session, arguments)


if __name__ == "__main__":
    main()
