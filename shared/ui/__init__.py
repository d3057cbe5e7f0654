"""Qt pieces that both apps use."""
