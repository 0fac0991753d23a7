"""What a Word document needs before a converter may see it.

`package` unpacks its parts within limits, `xml_part` reads XML that may be hostile, `styles` tells headings,
`lean` rebuilds the body with nothing but what becomes text, `properties` is what the document says of itself.
"""
