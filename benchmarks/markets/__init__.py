"""Made-up markets that differ in what drives hires, on which the advice is compared with thumb rules."""
