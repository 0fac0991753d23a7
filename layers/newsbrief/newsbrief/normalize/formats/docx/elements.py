"""Which elements of a document's body become text or tell what it is; all others go, with what is in them."""

# What each element may hold. A deleted run ("w:del") is of no text; as a mark on a paragraph or row it counts.
TEXT = frozenset(
    "w:p w:r w:t w:tab w:br w:noBreakHyphen w:softHyphen w:sym w:tbl w:tr w:tc w:pict w:txbxContent".split()
)
HOLDS: dict[str, frozenset[str]] = {
    "": frozenset({"w:document"}),
    "w:document": frozenset({"w:body"}),
    "w:p": TEXT | {"w:pPr"},
    "w:r": TEXT | {"w:rPr"},
    "w:tr": TEXT | {"w:trPr"},
    "w:pPr": frozenset({"w:pStyle", "w:framePr", "w:outlineLvl", "w:rPr"}),
    "w:rPr": frozenset({"w:del", "w:vanish", "w:b", "w:sz"}),
    "w:trPr": frozenset({"w:del"}),
    "w:t": frozenset(),
}
UNWRAPPED = frozenset(
    "w:ins w:moveTo w:smartTag w:customXml w:hyperlink w:fldSimple w:sdt w:sdtContent w:bdo w:dir w:ruby w:rubyBase "
    "w:object mc:AlternateContent mc:Choice mc:Fallback v:group v:rect v:roundrect v:oval v:shape v:textbox "
    "wp:anchor wp:inline a:graphic a:graphicData wps:wsp wps:txbx wpg:wgp wpg:grpSp".split()
)
RENAMED = {"w:cr": "w:br", "w:ptab": "w:tab", "w:drawing": "w:pict"}
# The same in several versions, of which the first that has text is read.
VERSIONS = frozenset({"mc:Choice", "mc:Fallback"})
