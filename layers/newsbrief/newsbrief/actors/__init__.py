"""One name and one key for each actor: `canonical` is the way in, `names.toml` is an analyst's to extend."""
