"""What export's files need beyond a document.

`values` parses them, `records` finds the articles in them, `body` and `fields` say which of a record's fields is what.
"""
