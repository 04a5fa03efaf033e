"""The fit of the encoder of `bot.domain.encoding` to the labelled cases, with gradients by JAX."""
