using System.Text;

namespace RiskRadar.Classify.Tokens;

/// <summary>
/// Splits a comment into tokens without allocating. The one tokenizer: what trains a model and what serves it read the same way.
/// The text is cleaned UTF-8 (<see cref="CleanText"/>); invalid bytes are skipped.
/// </summary>
internal ref partial struct TokenReader
{
    /// <summary>Raised with every change of what it returns: a model made with another version is refused.</summary>
    public const int Version = 2;

    /// <summary>How long the scratch space for one folded word must be: a word is cut at 64 bytes, and hashing reads 8 further.</summary>
    public const int ScratchLength = LongestWord + 16;

    private const int LongestWord = 64;

    // "not a very good" still negates "good"; further off it mostly does not.
    private const int NegationReach = 4;

    private readonly ReadOnlySpan<byte> _text;
    private readonly Span<byte> _scratch;
    private int _at;
    private int _wordLength;
    private int _negation;
    private int _hashtagEnd;
    private int _run;
    private byte _last;

    /// <param name="text">Cleaned UTF-8.</param>
    /// <param name="scratch">At least <see cref="ScratchLength"/> bytes.</param>
    public TokenReader(ReadOnlySpan<byte> text, Span<byte> scratch)
    {
        _text = text;
        _scratch = scratch;
    }

    /// <summary>The folded form of the word that was read last.</summary>
    public readonly ReadOnlySpan<byte> Word => _scratch[.._wordLength];

    /// <summary>Reads the next token.</summary>
    /// <returns>False at the end.</returns>
    public bool Read(out Token token)
    {
        while (_at < _text.Length)
        {
            var start = _at;
            switch (CharacterClasses.Of[_text[start]])
            {
                case CharacterClass.Letter:
                    token = ReadLetters(start);
                    return true;
                case CharacterClass.Digit:
                    token = ReadNumber(start, TokenKind.Number);
                    return true;
                case CharacterClass.Clause:
                    _negation = 0;
                    _at++;
                    break;
                case CharacterClass.LineEnd:
                    _at++;
                    return Boundary(start, out token);
                case CharacterClass.Stop:
                    return ReadStops(start, out token);
                case CharacterClass.Mark:
                    token = ReadMarks(start);
                    return true;
                case CharacterClass.Quote:
                    _at++;
                    token = Sign(TokenKind.Quote, 0, start, TokenMarks.None);
                    return true;
                case CharacterClass.Eyes or CharacterClass.Face when TryReadFace(start, out token):
                    return true;
                case CharacterClass.At when start + 1 < _text.Length && IsHandle(_text[start + 1]):
                    SkipHandle();
                    token = Sign(TokenKind.User, 0, start, TokenMarks.None);
                    return true;
                case CharacterClass.Hash when start + 1 < _text.Length && (IsHandle(_text[start + 1]) || _text[start + 1] >= 0x80):
                    _hashtagEnd = EndOfHashtag(start + 1);
                    _at++;
                    break;
                case CharacterClass.Dollar when start + 1 < _text.Length && ReadDollar(start, out token):
                    return true;
                case CharacterClass.Bracket when TryReadPlaceholder(start, out token):
                    return true;
                case CharacterClass.High when TryReadHigh(start, out token):
                    return true;
                case CharacterClass.High:
                    break;
                default:
                    _at++;
                    break;
            }
        }

        token = default;
        return false;
    }

    private bool Boundary(int start, out Token token)
    {
        _negation = 0;
        token = new Token(TokenHash.Boundary, start, _at - start, TokenKind.Boundary, TokenMarks.None);
        return true;
    }

    private readonly Token Sign(TokenKind kind, uint value, int start, TokenMarks marks) =>
        new(TokenHash.OfSign(kind, value), start, _at - start, kind, marks);

    private bool ReadStops(int start, out Token token)
    {
        while (_at < _text.Length && _text[_at] == (byte)'.')
        {
            _at++;
        }

        if (_at - start == 1)
        {
            return Boundary(start, out token);
        }

        _negation = 0;
        token = Sign(TokenKind.Ellipsis, 0, start, TokenMarks.None);
        return true;
    }

    private Token ReadMarks(int start)
    {
        var questions = 0;
        while (_at < _text.Length && CharacterClasses.Of[_text[_at]] == CharacterClass.Mark)
        {
            questions += _text[_at] == (byte)'?' ? 1 : 0;
            _at++;
        }

        var length = _at - start;
        _negation = 0;
        var kind = (questions == 0 ? 0u : questions == length ? 1u : 2u) | (length > 1 ? 4u : 0u);
        var marks = (length > 2 ? TokenMarks.Elongated : TokenMarks.None) | (questions > 0 ? TokenMarks.Question : TokenMarks.None);
        return Sign(TokenKind.Mark, kind, start, marks);
    }

    private bool TryReadFace(int start, out Token token)
    {
        var (face, length) = Faces.Read(_text[start..]);
        if (face == Face.None)
        {
            token = default;
            return false;
        }

        _at += length;

        // ":)))" is one smile, a big one.
        var end = _at;
        while (_at < _text.Length && _text[_at] == _text[end - 1] && face != Face.Heart)
        {
            _at++;
        }

        token = Sign(TokenKind.Emoticon, (uint)face, start, _at > end ? TokenMarks.Elongated : TokenMarks.None);
        return true;
    }

    private bool ReadDollar(int start, out Token token)
    {
        var next = CharacterClasses.Of[_text[start + 1]];
        if (next == CharacterClass.Digit)
        {
            _at++;
            token = ReadNumber(start, TokenKind.Money);
            return true;
        }

        if (next == CharacterClass.Letter)
        {
            token = ReadWord(start, TokenMarks.Disguised);
            return true;
        }

        token = default;
        return false;
    }

    private Token ReadNumber(int start, TokenKind kind)
    {
        var at = _at;
        while (at < _text.Length)
        {
            var value = CharacterClasses.Of[_text[at]];
            var inside = value is CharacterClass.Stop or CharacterClass.Clause or CharacterClass.Eyes
                && at + 1 < _text.Length && CharacterClasses.Of[_text[at + 1]] == CharacterClass.Digit;
            if (value != CharacterClass.Digit && !inside)
            {
                break;
            }

            at++;
        }

        // "2nd", "4k", "1st": the letters belong to it.
        if (kind == TokenKind.Number && at < _text.Length && CharacterClasses.Of[_text[at]] == CharacterClass.Letter)
        {
            return ReadWord(start, TokenMarks.None);
        }

        _at = at;
        return Sign(kind, 0, start, TokenMarks.None);
    }

    private bool TryReadPlaceholder(int start, out Token token)
    {
        var rest = _text[(start + 1)..];
        var (kind, length) = rest.StartsWith("NAME]"u8) || rest.StartsWith("USER]"u8) || rest.StartsWith("name]"u8) || rest.StartsWith("user]"u8)
            ? (TokenKind.User, 6)
            : rest.StartsWith("URL]"u8) || rest.StartsWith("url]"u8) ? (TokenKind.Address, 5) : (TokenKind.Word, 0);
        if (length == 0)
        {
            token = default;
            return false;
        }

        _at += length;
        token = Sign(kind, 0, start, TokenMarks.None);
        return true;
    }

    private static bool IsHandle(byte value) =>
        value == (byte)'_' || CharacterClasses.Of[value] is CharacterClass.Letter or CharacterClass.Digit;

    private void SkipHandle()
    {
        _at++;
        while (_at < _text.Length && (IsHandle(_text[_at]) || (_text[_at] is (byte)'.' or (byte)'-' && _at + 1 < _text.Length && IsHandle(_text[_at + 1]))))
        {
            _at++;
        }
    }

    private readonly int EndOfHashtag(int at)
    {
        while (at < _text.Length && (IsHandle(_text[at]) || _text[at] >= 0x80))
        {
            at++;
        }

        return at;
    }

    /// <summary>Reads what is not ASCII. When it is no token, it is stepped over.</summary>
    private bool TryReadHigh(int start, out Token token)
    {
        token = default;
        if (Rune.DecodeFromUtf8(_text[start..], out var rune, out var length) != System.Buffers.OperationStatus.Done)
        {
            _at += length;
            return false;
        }

        var value = rune.Value;
        if (Lookalikes.Styled(value) == 0 && Pictures.IsEmoji(value))
        {
            token = ReadEmoji(start, value, length);
            return true;
        }

        if (Lookalikes.Styled(value) != 0 || Rune.IsLetter(rune))
        {
            token = ReadWord(start, TokenMarks.None);
            return true;
        }

        _at += length;
        switch (value)
        {
            case 0x201C or 0x201D or 0x201E or 0x00AB or 0x00BB:
                token = Sign(TokenKind.Quote, 0, start, TokenMarks.None);
                return true;
            case 0x2026:
                _negation = 0;
                token = Sign(TokenKind.Ellipsis, 0, start, TokenMarks.None);
                return true;
            case 0x20AC or 0x00A3 or 0x00A5 or 0x20B9 when _at < _text.Length && CharacterClasses.Of[_text[_at]] == CharacterClass.Digit:
                token = ReadNumber(start, TokenKind.Money);
                return true;
            case 0x3002 or 0x0964 or 0x06D4 or 0x2028 or 0x2029:
                return Boundary(start, out token);
            case 0xFF01 or 0x00A1:
                token = Sign(TokenKind.Mark, 0, start, TokenMarks.None);
                return true;
            case 0xFF1F or 0x061F or 0x00BF:
                token = Sign(TokenKind.Mark, 1, start, TokenMarks.Question);
                return true;
            default:
                return false;
        }
    }

    private Token ReadEmoji(int start, int value, int length)
    {
        _at += length;
        var count = 1;
        var joined = false;
        var isFlag = value is >= 0x1F1E6 and <= 0x1F1FF;
        while (_at < _text.Length && _text[_at] >= 0x80
            && Rune.DecodeFromUtf8(_text[_at..], out var rune, out length) == System.Buffers.OperationStatus.Done)
        {
            if (Pictures.IsModifier(rune.Value))
            {
                _at += length;
            }
            else if (rune.Value == Pictures.Joiner)
            {
                joined = true;
                _at += length;
            }
            else if (joined)
            {
                joined = false;
                _at += length;
            }
            else if (isFlag && rune.Value is >= 0x1F1E6 and <= 0x1F1FF)
            {
                // Which country does not matter, that it is a flag does.
                _at += length;
            }
            else if (rune.Value == value)
            {
                count++;
                _at += length;
            }
            else
            {
                break;
            }
        }

        return Sign(TokenKind.Emoji, isFlag ? 0x1F1E6u : (uint)value, start, count > 1 ? TokenMarks.Elongated : TokenMarks.None);
    }
}
