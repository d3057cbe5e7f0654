"""Tests of kiosk.frame."""
