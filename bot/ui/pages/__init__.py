"""Pages of their own, for a browser or a printer: everything else that members see is a card."""
