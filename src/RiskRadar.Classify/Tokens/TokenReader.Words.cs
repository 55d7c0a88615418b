using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace RiskRadar.Classify.Tokens;

/// <content>Words: folding of case, repeated letters, disguises and apostrophes.</content>
internal ref partial struct TokenReader
{
    /// <summary>Reads a word that begins with a letter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Token ReadLetters(int start)
    {
        if (start >= _hashtagEnd && _text.Length - start >= PlainWord.Readable)
        {
            var length = PlainWord.Fold(_text[start..], _scratch, out var isCapital);
            if (length > 0)
            {
                _wordLength = length;
                _at = start + length;
                return Finish(start, isCapital ? TokenMarks.Capitals : TokenMarks.None);
            }
        }

        return ReadWord(start, TokenMarks.None);
    }

    private Token ReadWord(int start, TokenMarks marks)
    {
        var text = _text;
        var at = start;
        var capitals = 0;
        var letters = 0;
        var plain = 0;
        var twins = 0;
        var insideHashtag = start < _hashtagEnd;
        _wordLength = 0;
        _last = 0;
        _run = 0;
        if (text[start] == (byte)'$')
        {
            Append((byte)'s', ref marks);
            at++;
        }

        for (; at < text.Length; at++)
        {
            var value = text[at];
            var kind = CharacterClasses.Of[value];
            if (kind == CharacterClass.Letter)
            {
                var isCapital = (value & 0x20) == 0;
                if (insideHashtag && isCapital && letters > 0 && (text[at - 1] & 0x20) != 0)
                {
                    break;
                }

                capitals += isCapital ? 1 : 0;
                letters++;
                plain++;
                Append((byte)(value | 0x20), ref marks);
            }
            else if (kind == CharacterClass.Digit)
            {
                Append(Digit(at, letters, ref marks), ref marks);
            }
            else if (kind == CharacterClass.High)
            {
                var consumed = AppendHigh(at, ref marks, ref letters, ref capitals, ref twins);
                if (consumed == 0)
                {
                    break;
                }

                at += consumed - 1;
                if (consumed > 2 && IsIdeographic())
                {
                    at++;
                    break;
                }
            }
            else if (!JoinsLetters(at, letters, ref marks))
            {
                break;
            }
        }

        _at = at;
        if (letters > 1 && capitals == letters)
        {
            marks |= TokenMarks.Capitals;
        }

        // A word all in its own script is no disguise.
        if (twins > 0 && plain > 0)
        {
            _wordLength = Lookalikes.ToLatin(_scratch, _wordLength);
            marks |= TokenMarks.Disguised;
        }

        if (at < text.Length && text[at] is (byte)':' or (byte)'.' or (byte)'@' or (byte)'/' && SkipAddress(at))
        {
            return Sign(TokenKind.Address, 0, start, TokenMarks.None);
        }

        return Finish(start, marks | (insideHashtag ? TokenMarks.Hashtag : TokenMarks.None));
    }

    private Token Finish(int start, TokenMarks marks)
    {
        if (_wordLength == 0)
        {
            // Only marks without a letter of their own.
            return new Token(TokenHash.Boundary, start, _at - start, TokenKind.Boundary, TokenMarks.None);
        }

        if (_wordLength == 4 && Word.SequenceEqual("http"u8))
        {
            return Sign(TokenKind.Address, 0, start, TokenMarks.None);
        }

        if (_negation > 0)
        {
            _negation--;
            marks |= TokenMarks.Negated;
        }

        if (Negations.Contains(Word))
        {
            _negation = NegationReach;
        }
        else if (_wordLength == 3 && Word.SequenceEqual("but"u8))
        {
            _negation = 0;
        }

        var hash = TokenHash.Of(ref MemoryMarshal.GetReference(_scratch), _wordLength);
        var kind = IdentityWords.KindOf(hash, _text[_at..]);
        if (kind == TokenKind.Group)
        {
            _at += IdentityWords.PeopleLength(_text[_at..]);
        }

        return new Token(kind == TokenKind.Word ? hash : TokenHash.OfSign(kind, 0), start, _at - start, kind, marks);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Append(byte value, ref TokenMarks marks)
    {
        if (value == _last)
        {
            // Three of a letter in a row are emphasis, in no word's spelling.
            if (++_run > 2)
            {
                marks |= TokenMarks.Elongated;
                return;
            }
        }
        else
        {
            _last = value;
            _run = 1;
        }

        if (_wordLength < LongestWord)
        {
            _scratch[_wordLength++] = value;
        }
    }

    /// <summary>A digit between letters is read as the letter it stands for: "s3llout".</summary>
    private readonly byte Digit(int at, int letters, ref TokenMarks marks)
    {
        var between = letters > 0 && at + 1 < _text.Length
            && CharacterClasses.Of[_text[at + 1]] == CharacterClass.Letter && CharacterClasses.Of[_text[at - 1]] == CharacterClass.Letter;
        var letter = !between ? (byte)0 : _text[at] switch
        {
            (byte)'0' => (byte)'o',
            (byte)'1' => (byte)'i',
            (byte)'3' => (byte)'e',
            (byte)'4' => (byte)'a',
            (byte)'5' => (byte)'s',
            (byte)'7' => (byte)'t',
            _ => (byte)0,
        };
        if (letter == 0)
        {
            return _text[at];
        }

        marks |= TokenMarks.Disguised;
        return letter;
    }

    /// <summary>Whether a sign inside a word belongs to it: an apostrophe (dropped), or a mask for a letter.</summary>
    private bool JoinsLetters(int at, int letters, ref TokenMarks marks)
    {
        if (letters == 0 || at + 1 >= _text.Length)
        {
            return false;
        }

        var isFollowedByLetter = CharacterClasses.Of[_text[at + 1]] == CharacterClass.Letter;
        switch (_text[at])
        {
            case (byte)'\'':
                return isFollowedByLetter;
            case (byte)'*' when isFollowedByLetter || _text[at + 1] == (byte)'*':
                marks |= TokenMarks.Disguised;
                Append((byte)'*', ref marks);
                return true;
            case (byte)'$' when isFollowedByLetter || _text[at + 1] == (byte)'$':
                marks |= TokenMarks.Disguised;
                Append((byte)'s', ref marks);
                return true;
            case (byte)'@' when isFollowedByLetter && !LooksLikeAddress(at):
                marks |= TokenMarks.Disguised;
                Append((byte)'a', ref marks);
                return true;
            default:
                return false;
        }
    }

    private readonly bool LooksLikeAddress(int at)
    {
        var rest = _text[at..];
        var end = rest.IndexOf((byte)' ');
        return (end < 0 ? rest : rest[..end]).Contains((byte)'.');
    }

    /// <summary>Appends one character outside ASCII.</summary>
    /// <returns>The bytes it took; 0 when the word ends before it.</returns>
    private int AppendHigh(int at, ref TokenMarks marks, ref int letters, ref int capitals, ref int twins)
    {
        if (Rune.DecodeFromUtf8(_text[at..], out var rune, out var length) != OperationStatus.Done)
        {
            return 0;
        }

        var value = rune.Value;
        if (Lookalikes.Styled(value) is not 0 and var plain)
        {
            letters++;
            marks |= TokenMarks.Disguised;
            Append(plain, ref marks);
            return length;
        }

        if (value is 0x2019 or 0x2018 or 0x00B4 or 0x02BC)
        {
            var joins = letters > 0 && at + length < _text.Length && CharacterClasses.Of[_text[at + length]] is CharacterClass.Letter or CharacterClass.High;
            return joins ? length : 0;
        }

        if (Pictures.IsInvisible(value))
        {
            marks |= letters > 0 && value == 0x200B ? TokenMarks.Disguised : TokenMarks.None;
            return length;
        }

        var category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark)
        {
            // Accents that are set over any letter ("zalgo") are dropped; vowel signs of Indic and Arabic scripts are kept.
            return value is >= 0x0300 and <= 0x036F ? length : AppendRune(rune, length);
        }

        if (!Rune.IsLetter(rune) || (letters > 0 && IsIdeograph(value)))
        {
            return 0;
        }

        letters++;
        var small = Rune.ToLowerInvariant(rune);
        capitals += small != rune ? 1 : 0;
        twins += Lookalikes.IsTwin(small.Value) ? 1 : 0;
        return AppendRune(small, length);
    }

    private int AppendRune(Rune rune, int consumed)
    {
        _last = 0;
        if (_wordLength + 4 <= LongestWord)
        {
            _wordLength += rune.EncodeToUtf8(_scratch[_wordLength..]);
        }

        return consumed;
    }

    /// <summary>Whether the word so far is one character of a script without spaces: then it is a token of its own.</summary>
    private readonly bool IsIdeographic() =>
        Rune.DecodeFromUtf8(_scratch[.._wordLength], out var rune, out var length) == OperationStatus.Done
        && length == _wordLength && IsIdeograph(rune.Value);

    private static bool IsIdeograph(int value) => value is >= 0x3040 and <= 0x30FF or >= 0x3400 and <= 0x9FFF or >= 0x20000 and <= 0x3FFFF or >= 0x0E00 and <= 0x0E7F;

    /// <summary>Steps over the rest of an address when the word just read begins one.</summary>
    private bool SkipAddress(int at)
    {
        // Three w are folded to two like any letter.
        var rest = _text[at..];
        var isAddress = rest[0] switch
        {
            (byte)':' => rest.StartsWith("://"u8),
            (byte)'@' => rest.Length > 1 && CharacterClasses.Of[rest[1]] == CharacterClass.Letter && LooksLikeAddress(at),
            (byte)'.' => (_wordLength == 2 && Word.SequenceEqual("ww"u8)) || TopLevelDomains.StartsAt(rest[1..]),
            _ => false,
        };
        if (!isAddress)
        {
            return false;
        }

        while (_at < _text.Length && CharacterClasses.Of[_text[_at]] is not (CharacterClass.Space or CharacterClass.LineEnd))
        {
            _at++;
        }

        return true;
    }
}
