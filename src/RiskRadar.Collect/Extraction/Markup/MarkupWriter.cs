using System.Buffers;

namespace RiskRadar.Collect.Extraction.Markup;

/// <summary>The markup that is written for the parser, with white space as it will be read: one space, and none beside a block.</summary>
internal sealed class MarkupWriter : IDisposable
{
    private char[] _buffer;
    private int _written;
    private bool _space;
    private bool _afterBlock = true;

    /// <summary>Begins with room for a page.</summary>
    /// <param name="length">The page's length; ordinary pages shrink to half.</param>
    public MarkupWriter(int length) => _buffer = ArrayPool<char>.Shared.Rent(length + 1_024);

    /// <summary>How many elements are open whose white space is kept.</summary>
    public int Preformatted { get; set; }

    /// <summary>How much was written.</summary>
    public int Length => _written;

    /// <summary>What was written from a place on, to be amended.</summary>
    public Span<char> From(int start) => _buffer.AsSpan(start, _written - start);

    /// <summary>Writes text of the page. A third of a page's texts are nothing but white space.</summary>
    public void WriteText(ReadOnlySpan<char> text)
    {
        if (Preformatted > 0)
        {
            Write(text);
            _afterBlock = false;
            return;
        }

        EnsureRoom(text.Length + 1);
        foreach (var character in text)
        {
            if (character is ' ' or '\n' or '\t' or '\r' or '\f')
            {
                _space = true;
                continue;
            }

            if (_space && !_afterBlock)
            {
                _buffer[_written++] = ' ';
            }

            _space = false;
            _afterBlock = false;
            _buffer[_written++] = character;
        }
    }

    /// <summary>What stands before a tag: a space, when there was one and it would be seen.</summary>
    public void BeforeTag(Tag tag)
    {
        if (Tags.IsBlock(tag) || tag == Tag.Br)
        {
            _afterBlock = true;
        }
        else if (_space && !_afterBlock)
        {
            Write(' ');
        }

        _space = false;
    }

    /// <summary>Writes a character of markup.</summary>
    public void Write(char character)
    {
        EnsureRoom(1);
        _buffer[_written++] = character;
    }

    /// <summary>Writes markup.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        EnsureRoom(text.Length);
        text.CopyTo(_buffer.AsSpan(_written));
        _written += text.Length;
    }

    /// <summary>The name of an element as the parser is given it.</summary>
    public void WriteName(Tag tag, ReadOnlySpan<char> name)
    {
        if (tag == Tag.Other)
        {
            Write("x-");
            foreach (var character in name)
            {
                Write(char.IsAsciiLetterOrDigit(character) ? char.ToLowerInvariant(character) : '-');
            }
        }
        else
        {
            Write(WrittenNames.Of(tag));
        }
    }

    /// <inheritdoc/>
    public override string ToString() => new(_buffer, 0, _written);

    /// <summary>Gives the buffer back.</summary>
    public void Dispose() => ArrayPool<char>.Shared.Return(_buffer);

    private void EnsureRoom(int length)
    {
        if (_written + length <= _buffer.Length)
        {
            return;
        }

        var larger = ArrayPool<char>.Shared.Rent((_buffer.Length * 2) + length);
        _buffer.AsSpan(0, _written).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
