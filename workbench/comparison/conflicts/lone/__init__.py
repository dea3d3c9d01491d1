"""What one article alone gives against two others: rules that count only with a witness.

Among two articles a value that differs is mostly the value of something else. Where a third article
bears one side out, and neither side's article knows the other's value at all, little is left but a
dispute, so these rules ask less of the words around. Each names by a key what a witness must hold:
a number, a day, a place, a person, a channel, a word negated or not.
"""
