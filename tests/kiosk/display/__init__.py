"""The board on the wall, its line of calls and its voice."""
