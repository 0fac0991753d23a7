"""One name and one key for each actor: `canonical` is the way in, the `.toml` files are an analyst's to extend."""
