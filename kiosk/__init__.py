"""All that a visitor meets: kiosk and display."""
