"""The model of the junk radar: fitted on the labelled cases, and measured on authors that it has not seen."""
