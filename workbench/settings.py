"""What the user has chosen once and for all, read from one TOML file."""
