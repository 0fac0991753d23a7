"""Who gets which: the one-to-one pairing with the greatest sum of weights."""


def assignment(weights: list[list[float]]) -> list[tuple[int, int]]:
    """The pairs of a row and a column, none used twice, with the greatest sum; weights are 0 or more.

    The Hungarian method with potentials: rows are taken in one by one, each by the cheapest chain of moves.
    """
    if not weights or not weights[0]:
        return []
    if len(weights) > len(weights[0]):
        turned = assignment([list(column) for column in zip(*weights, strict=True)])
        return sorted((row, column) for column, row in turned)
    rows, columns = len(weights), len(weights[0])
    of_row, of_column = [0.0] * rows, [0.0] * (columns + 1)
    taken: list[int | None] = [None] * (columns + 1)  # by which row; the last column is where a new row starts
    for row in range(rows):
        taken[columns] = row
        _take_in(weights, of_row, of_column, taken)
    return sorted((taken_by, column) for column, taken_by in enumerate(taken[:columns]) if taken_by is not None)


def _take_in(weights: list[list[float]], of_row: list[float], of_column: list[float], taken: list[int | None]) -> None:
    """Find a column for the row that waits in the last one, moving others where that pays."""
    at = columns = len(weights[0])
    cheapest, before = [float("inf")] * columns, [columns] * columns
    seen: set[int] = set()
    while (row := taken[at]) is not None:
        seen.add(at)
        for column in range(columns):
            cost = -weights[row][column] - of_row[row] - of_column[column]
            if column not in seen and cost < cheapest[column]:
                cheapest[column], before[column] = cost, at
        nearest = min((column for column in range(columns) if column not in seen), key=cheapest.__getitem__)
        step = cheapest[nearest]
        for column in seen:
            owner = taken[column]
            if owner is not None:
                of_row[owner] += step
            of_column[column] -= step
        cheapest = [cost if column in seen else cost - step for column, cost in enumerate(cheapest)]
        at = nearest
    while at != columns:
        taken[at], at = taken[before[at]], before[at]
    taken[columns] = None
