"""Names from other scripts by their sounds: "Salaheddine", "Salah el-Din" and "Salah ad-Din" have one key.

Transliterations differ in vowels, doubled letters, the article and how a consonant is written. A key keeps the
consonants, as Soundex (Russell 1918) does for surnames. Two places may share one: it only proposes.
"""

from __future__ import annotations

from selon.lang.gazetteer import Sounds

LEAST, FEW = 4, 5  # letters of a key: shorter ones are shared by too many names, or need as many syllables too
MARK = 0xE000  # private characters, which no name holds


def sound_key(folded: str, articles: frozenset[str], sounds: Sounds) -> str:
    """The key of a folded name, nothing for one too short to tell."""
    words = folded.split()
    bare = "".join([word for word in words if word not in articles] or words)
    for i, (own, _) in enumerate(sounds.letters):
        bare = bare.replace(own, chr(MARK + i))
    for i, (_, other) in enumerate(sounds.letters):
        bare = bare.replace(chr(MARK + i), other)
    while bare[1:] and bare[-1] in sounds.mute:
        bare = bare[:-1]
    first = sounds.vowels[0] if bare[:1] and bare[0] in sounds.vowels else bare[:1]
    key, last, syllables = first, first, 0
    for letter in bare[1:]:
        if letter in sounds.vowels:
            syllables += last not in sounds.vowels
        elif letter != last:
            key += letter
        last = letter
    if len(key) < LEAST:
        return ""
    silent = last == sounds.silent
    return key if len(key) >= FEW else f"{key}{syllables - silent}"
