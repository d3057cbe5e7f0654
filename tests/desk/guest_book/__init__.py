"""The desk's guest book."""
