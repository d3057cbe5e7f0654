"""Tests of kiosk.pages."""
