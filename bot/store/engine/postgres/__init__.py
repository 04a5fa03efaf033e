"""PostgreSQL behind the same door: the dialect, the pool of connections, the migrations, and what only this engine needs."""
