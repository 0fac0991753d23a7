"""What a Word document needs before a converter may see it.

`package` unpacks its parts within limits, `xml_part` reads XML that may be hostile, `styles` tells headings and
`lettering` those that have no style, `elements` names what may hold text, `lean` rebuilds the body with nothing but
what becomes text, `properties` is what the document says of itself.
"""
