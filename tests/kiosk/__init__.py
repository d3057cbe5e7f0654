"""The kiosk's window, pages and keyboard, touched as a visitor touches them."""
