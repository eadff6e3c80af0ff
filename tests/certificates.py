"""A certificate for `press.example`, signed by itself, with its key: for servers of tests alone, and worth nothing else."""

import ssl
from pathlib import Path

CERTIFICATE = Path(__file__).with_name("certificate.pem")


def context() -> ssl.SSLContext:
    """What a server needs to speak TLS."""
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(CERTIFICATE)
    return made
