using System.Globalization;
using System.Text;
using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Generic;

namespace RiskRadar.Collect;

/// <summary>
/// Pages damaged at random: whatever they are, reading them ends, throws nothing and stays in its budget. A few hundred in every run;
/// <c>RISKRADAR_FUZZ_MINUTES=30</c> goes on for so long, from another seed each time (<c>RISKRADAR_FUZZ_SEED</c> repeats one).
/// </summary>
public sealed class PageFuzzTests
{
    private const int Fewest = 300;

    // What a page may cost. Other tests run at the same time, so that only a long run, which is alone, holds it to this.
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(2);

    private const int LongestPage = 2_000_000;

    private static readonly string[] Pieces =
    [
        "<div class=\"comment\" id=\"comment-7\">", "<table><tr><td>", "<ul><li>", "<blockquote class=quote>", "<p><b>", "</div>", "</p>", "</table>", "<!--", "<script>", "<svg>", "\0", "&#x1F600;", "<a href='/u/x'>",
        "<time datetime=2026-03-01>", "<form>", "<select>", "<textarea>", "<title>", "2 March 2026", "<dl><dt>", "<span itemprop=author itemscope>", "<template>", "<noscript>", "\"", "'", "<", ">", "=", "<body>", "]]>", "\uFEFF",
    ];

    [Fact]
    public void Read_DamagedPages_EndsInTimeAndThrowsNothing()
    {
        var minutes = double.Parse(Environment.GetEnvironmentVariable("RISKRADAR_FUZZ_MINUTES") ?? "0", CultureInfo.InvariantCulture);
        var seed = int.Parse(Environment.GetEnvironmentVariable("RISKRADAR_FUZZ_SEED") ?? (minutes > 0 ? $"{Environment.ProcessId}" : "20260301"), CultureInfo.InvariantCulture);
        var chance = new Random(seed);
        var corpus = Corpus(minutes > 0);
        var clock = TimeProvider.System;
        var end = clock.GetUtcNow().AddMinutes(minutes);
        var slowest = TimeSpan.Zero;
        var done = 0;
        for (; done < Fewest || clock.GetUtcNow() < end; done++)
        {
            var page = Damage(corpus, chance);
            var before = Environment.CpuUsage.TotalTime;
            var failure = Record.Exception(() => Read(page));
            var took = Environment.CpuUsage.TotalTime - before;
            Assert.True(failure is null, $"Seed {seed}, page {done}: {failure}");
            Assert.True(minutes == 0 || took < Budget * 2, $"Seed {seed}, page {done}: {took.TotalSeconds:F1} s for two readings.");
            slowest = took > slowest ? took : slowest;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"Seed {seed}: {done} pages, the slowest took {slowest.TotalSeconds:F2} s of processor time for two readings.");
    }

    private static void Read(byte[] page)
    {
        var content = new PageContent("fuzz.html", new Uri("https://fuzz.example/"), page, "text/html", TestPages.Fetched);
        var reader = new PageReader();
        foreach (var adapters in (ReadOnlySpan<bool>)[true, false])
        {
            var read = reader.Read(content, adapters, TestContext.Current.CancellationToken);
            Assert.All(read.Comments, comment => Assert.NotEmpty(comment.Text));
        }
    }

    // The development pages join a long run where they are there.
    private static List<byte[]> Corpus(bool isLong)
    {
        var own = SamplePages.All.Values.Select(sample => Encoding.UTF8.GetBytes(sample.Before + string.Concat(Enumerable.Repeat(sample.Item, 12)) + sample.After));
        var saved = isLong && DevelopmentPages.Folder() is { } folder ? Directory.GetFiles(folder, "*.html").Select(File.ReadAllBytes) : [];
        return [.. own, .. saved];
    }

    private static byte[] Damage(List<byte[]> corpus, Random chance)
    {
        var page = new List<byte>(corpus[chance.Next(corpus.Count)]);
        for (var blows = chance.Next(1, 7); blows > 0 && page.Count is > 0 and < LongestPage; blows--)
        {
            var at = chance.Next(page.Count);
            var length = Math.Min(chance.Next(1, 1 << chance.Next(1, 15)), page.Count - at);
            switch (chance.Next(6))
            {
                case 0:
                    page.RemoveRange(at, length);
                    break;
                case 1:
                    page[at] = (byte)chance.Next(256);
                    break;
                case 2:
                    var piece = page.GetRange(at, length);
                    page.InsertRange(at, Enumerable.Repeat(piece, Math.Min(chance.Next(1, 400), (LongestPage / length) + 1)).SelectMany(bytes => bytes).ToArray());
                    break;
                case 3:
                    var other = corpus[chance.Next(corpus.Count)];
                    var from = chance.Next(other.Length);
                    page.InsertRange(at, other.AsSpan(from, Math.Min(length, other.Length - from)).ToArray());
                    break;
                default:
                    var tag = Encoding.UTF8.GetBytes(Pieces[chance.Next(Pieces.Length)]);
                    page.InsertRange(at, Enumerable.Repeat(tag, chance.Next(3) == 0 ? chance.Next(1, 20_000) : chance.Next(1, 5)).SelectMany(bytes => bytes).ToArray());
                    break;
            }
        }

        return [.. page.Take(LongestPage)];
    }
}
