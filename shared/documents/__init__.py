"""What is put on paper: data in, PDF bytes out."""
