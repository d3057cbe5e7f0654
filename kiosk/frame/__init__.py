"""What stands around every page: clock, language, help, and the watch over an idle kiosk."""
