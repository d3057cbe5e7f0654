"""Kiosk flows on a real store."""
