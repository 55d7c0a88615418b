using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using RiskRadar.Domain;

namespace RiskRadar.Collect.Import;

/// <summary>
/// Reads roster files (JSON Lines, plain or gzip, also UTF-16) line by line: memory holds one line, whatever the size of the file.
/// A line that cannot be read becomes a <see cref="RosterProblem"/>, and the reading goes on.
/// </summary>
/// <param name="pseudonyms">Turns author names into pseudonyms.</param>
public sealed class RosterFile(AuthorPseudonyms pseudonyms)
{
    /// <summary>Reads a file's entries in the order of its lines.</summary>
    /// <param name="file">The file; a gzip is recognised by its first bytes. It is not disposed of.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="InvalidDataException">The gzip is damaged.</exception>
    public async IAsyncEnumerable<RosterEntry> ReadAsync(Stream file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        await using var text = await OpenAsync(file, cancellationToken);
        var lines = new ByteLines(text);
        var entries = new List<RosterEntry>();
        while (await lines.ReadAsync(cancellationToken))
        {
            entries.Clear();
            if (lines.IsTooLong)
            {
                entries.Add(new RosterProblem(lines.Number, $"is longer than {ByteLines.LongestLine >> 20} MB; split the post's comments over several lines", LeftOut: true));
            }
            else
            {
                RosterLine.Parse(lines.Line.Span, lines.Number, pseudonyms, entries);
            }

            foreach (var entry in entries)
            {
                yield return entry;
            }
        }
    }

    private static async Task<Stream> OpenAsync(Stream file, CancellationToken cancellationToken)
    {
        var start = new byte[2];
        var length = await file.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
        var whole = new PrefixedStream(start.AsMemory(0, length), file);
        if (length < 2)
        {
            return whole;
        }

        return (start[0], start[1]) switch
        {
            (0x1F, 0x8B) => new GZipStream(whole, CompressionMode.Decompress),
            (0xFF, 0xFE) => Encoding.CreateTranscodingStream(whole, Encoding.Unicode, new UTF8Encoding(false)),
            (0xFE, 0xFF) => Encoding.CreateTranscodingStream(whole, Encoding.BigEndianUnicode, new UTF8Encoding(false)),
            _ => whole,
        };
    }
}
