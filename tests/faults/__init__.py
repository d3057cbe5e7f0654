"""What the office keeps when machines, networks and servers fail."""
