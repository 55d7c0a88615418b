using System.Diagnostics;
using System.Globalization;
using System.Text;
using HtmlAgilityPack;
using RiskRadar.Collect.Extraction;

namespace RiskRadar.Benchmarks.Extract;

/// <summary>Pages a second, in process and on one core, beside the parser's own speed on the same pages in the same run.</summary>
internal static class ExtractBenchmark
{
    private const int Rounds = 10;

    /// <summary>Measures over the HTML pages of a folder; the best round counts, the first ones warm up.</summary>
    public static int Run(string[] args)
    {
        if (args is not [var folder, ..] || !Directory.Exists(folder))
        {
            Console.Error.WriteLine("riskradar-benchmarks: extract FOLDER: name a folder of saved HTML pages.");
            return 2;
        }

        var pages = Directory.GetFiles(folder, "*.html").Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();
        var reader = new PageReader();
        var (adapters, generic, parse) = (double.MaxValue, double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            parse = Math.Min(parse, CpuSeconds(() => Each(pages, body => new HtmlDocument().LoadHtml(Encoding.UTF8.GetString(body)))));
            adapters = Math.Min(adapters, CpuSeconds(() => Each(pages, body => reader.Read(new PageContent("page", null, body, "text/html", null), true, CancellationToken.None))));
            generic = Math.Min(generic, CpuSeconds(() => Each(pages, body => reader.Read(new PageContent("page", null, body, "text/html", null), false, CancellationToken.None))));
        }

        Write("HtmlAgilityPack, parse alone", pages.Length / parse, 1);
        Write("PageReader, adapters", pages.Length / adapters, parse / adapters);
        Write("PageReader, generic alone", pages.Length / generic, parse / generic);
        return 0;
    }

    private static void Each(byte[][] pages, Action<byte[]> read)
    {
        foreach (var page in pages)
        {
            read(page);
        }
    }

    // Processor time and not the clock: other work on the machine does not count. Collections are part of it.
    private static double CpuSeconds(Action work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        work();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }

    private static void Write(string what, double pagesASecond, double ofParse) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-30} {pagesASecond,8:F0} pages/s of processor time, {ofParse:F2} of the parser's own speed"));
}
