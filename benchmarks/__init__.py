"""Benchmarks, which compare the bot's speed with that of something simpler run side by side (``make bench``)."""
