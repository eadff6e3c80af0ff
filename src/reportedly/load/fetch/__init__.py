"""The web: the only part that opens a connection, and only to addresses of public servers."""
