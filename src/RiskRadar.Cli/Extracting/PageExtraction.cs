using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RiskRadar.Cli.Output;
using RiskRadar.Collect;
using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Saved;

namespace RiskRadar.Cli.Extracting;

/// <summary>Reads pages side by side and hands out their lines in the order of the input.</summary>
internal sealed class PageExtraction : IAsyncDisposable
{
    // Larger than any page and most archives; a larger file is cut by the reader with a warning.
    private const long LargestFile = 512L << 20;

    private readonly PageReader _reader = new();
    private readonly bool _adapters;
    private readonly Uri? _address;
    private readonly Stream _input;
    private readonly Lazy<ServiceProvider> _services;

    /// <summary>Prepares reading.</summary>
    /// <param name="adapters">False reads with the generic reader alone.</param>
    /// <param name="address">The address of saved pages that do not say theirs, or <see langword="null"/>.</param>
    /// <param name="settings">Where the settings of fetching come from.</param>
    /// <param name="input">Standard input.</param>
    /// <param name="time">The clock.</param>
    public PageExtraction(bool adapters, Uri? address, IReadOnlyList<IConfigurationSource> settings, Stream input, TimeProvider time)
    {
        _adapters = adapters;
        _address = address;
        _input = input;
        _services = new Lazy<ServiceProvider>(() => Services(settings, time));
    }

    /// <summary>The lines of all inputs, in order; what could not be read is a line with an error.</summary>
    public async IAsyncEnumerable<IReadOnlyList<ReadOnlyMemory<byte>>> LinesAsync(
        IReadOnlyList<PageInput> inputs, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // As many pages wait for their turn as are read at once: a slow page holds the faster ones after it only so long.
        var window = new Queue<Task<IReadOnlyList<ReadOnlyMemory<byte>>>>();
        foreach (var input in inputs)
        {
            window.Enqueue(Task.Run(() => ReadAsync(input, cancellationToken), cancellationToken));
            if (window.Count >= Environment.ProcessorCount * 2)
            {
                yield return await window.Dequeue();
            }
        }

        while (window.TryDequeue(out var next))
        {
            yield return await next;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.IsValueCreated ? _services.Value.DisposeAsync() : ValueTask.CompletedTask;

    private static ServiceProvider Services(IReadOnlyList<IConfigurationSource> settings, TimeProvider time)
    {
        var configuration = new ConfigurationBuilder();
        foreach (var source in settings)
        {
            configuration.Add(source);
        }

        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration.Build());
        services.AddSingleton(time);
        services.AddLogging();
        services.AddRiskRadarCollect();
        return services.BuildServiceProvider();
    }

    private async Task<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(PageInput input, CancellationToken cancellationToken)
    {
        if (input.Address is { } address)
        {
            return await FetchAsync(address, cancellationToken);
        }

        var source = input.Name == "-" ? "-" : Path.GetFileName(input.Name);
        try
        {
            var body = input.Name == "-" ? await AllOfInputAsync(cancellationToken) : await AllOfFileAsync(input.Name, cancellationToken);
            return SavedFile.Read(_reader, source, _address, body, _adapters, cancellationToken).Select(ExtractedPageLine.Of).ToList();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [ExtractedPageLine.Of(Unread(source, null, $"The file could not be read: {error.GetType().Name}."))];
        }
    }

    private async Task<IReadOnlyList<ReadOnlyMemory<byte>>> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        var lines = new List<ReadOnlyMemory<byte>>();
        await foreach (var collected in _services.Value.GetRequiredService<CommentCollector>().ReadPostAsync(address, cancellationToken))
        {
            var page = collected.Page ?? Unread(collected.LeftOut?.What ?? address.AbsoluteUri, address, collected.LeftOut?.Reason ?? "Nothing came.");
            if (!_adapters && collected.Snapshot is { } snapshot)
            {
                page = _reader.Read(
                    new PageContent(snapshot.Address.AbsoluteUri, snapshot.Address, collected.Body, snapshot.ContentType, snapshot.FetchedAt), adapters: false, cancellationToken);
            }

            lines.Add(ExtractedPageLine.Of(page));
        }

        return lines;
    }

    private async Task<byte[]> AllOfInputAsync(CancellationToken cancellationToken)
    {
        using var whole = new MemoryStream();
        await _input.CopyToAsync(whole, cancellationToken);
        return whole.ToArray();
    }

    private static async Task<byte[]> AllOfFileAsync(string path, CancellationToken cancellationToken)
    {
        if (new FileInfo(path).Length > LargestFile)
        {
            throw new IOException("The file is too large.");
        }

        return await File.ReadAllBytesAsync(path, cancellationToken);
    }

    private static ExtractedPage Unread(string source, Uri? address, string reason) => new(source, null, address, null, [], null, null, [reason]);
}
