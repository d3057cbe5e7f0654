"""The store's history, one file per revision; a revision never imports live models."""
