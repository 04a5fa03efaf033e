"""The models of the check of drafts: fitted on the labelled cases, and measured on authors that they have not seen."""
