"""Holds finished documents to what an accessible file must say of itself, with a reader that is independent of brille.

Usage: structure.py FILE.pdf…   Prints each fault with its file; exit status 1 where there is one.
"""

import re
import sys

import pikepdf


def kids(element):
    found = element.get("/K", [])
    found = found if isinstance(found, pikepdf.Array) else [found]
    return [kid for kid in found if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def elements(element):
    for kid in kids(element):
        yield kid
        yield from elements(kid)


def attributes(element):
    held = element.get("/A", [])
    held = held if isinstance(held, pikepdf.Array) else [held]
    return {str(key): value for one in held if isinstance(one, pikepdf.Dictionary) for key, value in one.items()}


def outline(item):
    while item is not None:
        yield str(item.Title)
        yield from outline(item.get("/First"))
        item = item.get("/Next")


def faults(path):
    with pikepdf.open(path) as pdf:
        root = pdf.Root
        lang = str(root.get("/Lang", ""))
        if lang not in ("nb-NO", "nn-NO"):
            yield f"the language is {lang!r}"
        if not root.get("/MarkInfo", {}).get("/Marked", False):
            yield "the file is not tagged"
        if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False):
            yield "the title is not shown"
        with pdf.open_metadata() as xmp:
            title = str(xmp.get("dc:title", ""))
            claims = [str(xmp.get(key, "")) for key in ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part")]
        if not title or title != str(pdf.docinfo.get("/Title", "")):
            yield "the title is missing, or its two places differ"
        if claims not in (["2", "A", "1"], ["3", "A", "1"]):
            yield f"the claims are {claims}"
        tree = list(elements(root.StructTreeRoot))
        yield from of_headings(root, tree)
        yield from of_tables(tree)
        for page in pdf.pages:
            if "/StructParents" not in page.obj:
                yield "a page is outside the structure"


def of_headings(root, tree):
    levels = [int(str(one.S)[2:]) for one in tree if re.fullmatch(r"/H\d", str(one.S))]
    if not levels or levels[0] != 1:
        yield "no heading of the first level comes first"
    if any(after > before + 1 for before, after in zip(levels, levels[1:])):
        yield f"a level of headings is left out: {levels}"
    if not any(str(one.S) == "/Title" for one in tree) and levels.count(1) == 0:
        yield "the document has no title on its page"
    marks = list(outline(root.get("/Outlines", {}).get("/First")))
    if len(marks) != len(levels):
        yield f"{len(levels)} headings, {len(marks)} bookmarks"


def of_tables(tree):
    for table in (one for one in tree if str(one.S) == "/Table"):
        cells = list(elements(table))
        heads = [cell for cell in cells if str(cell.S) == "/TH"]
        if not heads:
            yield "a table without header cells"
        for head in heads:
            if str(attributes(head).get("/Scope", "")) not in ("/Column", "/Row", "/Both"):
                yield "a header cell without scope"
        names = {bytes(head.ID) for head in heads if "/ID" in head}
        for cell in (cell for cell in cells if str(cell.S) == "/TD"):
            of = attributes(cell).get("/Headers", [])
            if names and (not list(of) or any(bytes(name) not in names for name in of)):
                yield "a cell that no header explains"


def main(paths):
    found = [(path, fault) for path in paths for fault in faults(path)]
    for path, fault in found:
        print(f"{path}: {fault}")
    print(f"{len(paths)} documents, {len(found)} faults")
    return 1 if found or not paths else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
