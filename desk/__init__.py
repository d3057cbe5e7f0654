"""All that an officer, head or supervisor meets."""
