"""What an e-mail needs beyond a page: its parts, and what people and programs put around the words in it.

`bounds` refuses what would keep the parser busy, `letters` makes a tree of messages out of parts, `fields` and
`sender` read headers, `body` chooses between the versions of a text, `plain` undoes what mail does to plain text,
`quoting` finds forwarded and quoted messages, `closing` and `small_print` cut what is around the author's words.
"""
