"""What the kiosk shows: one QML page and one typed object behind it, each."""
