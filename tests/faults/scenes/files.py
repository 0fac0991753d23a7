"""Files: empty, huge, half, and with names that no program likes."""

from tests.faults.place import Place
from tests.faults.scene import A, scene

NO_WORK = "The file is rejected with its reason, and no model is asked."
ODD = {
    "ключ ключей.txt": "summarized",
    "100% + more & = ?#%2F..txt": "summarized",
    "brackets [a] {b} <c>.txt": "summarized",
    f"{'long' * 200}.txt": "summarized",
}


@scene("files", "Empty", NO_WORK, ends={A: "rejected EMPTY"})
def empty(at: Place) -> None:
    at.drop(A, b"")


@scene("files", "Larger than the limit", NO_WORK, ends={A: "rejected TOO_LARGE"})
def too_large(at: Place) -> None:
    at.drop(A, b"All work and no play. " * 500_000)


@scene("files", "Half a PDF", NO_WORK, ends={"a.pdf": "rejected CORRUPT"})
def half_a_pdf(at: Place) -> None:
    at.drop("a.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Ty")


@scene("files", "Random bytes", NO_WORK, ends={"a.bin": "rejected UNSUPPORTED_FORMAT"})
def random_bytes(at: Place) -> None:
    at.drop("a.bin", bytes((number * number + 7) % 251 for number in range(5_000)))


@scene(
    "files", "Keys with spaces, other alphabets, signs of addresses, 800 letters", "A key is decoded once.", ends=ODD
)
def odd_keys(at: Place) -> None:
    for number, key in enumerate(ODD):
        at.drop(key, at.story(f"odd{number}"))
