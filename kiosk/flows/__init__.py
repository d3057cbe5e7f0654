"""What joins the kiosk's pages to operations."""
