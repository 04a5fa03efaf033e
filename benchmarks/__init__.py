"""How fast, always as a ratio against something run side by side: ``make bench``."""
