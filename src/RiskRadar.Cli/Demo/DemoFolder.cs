using System.Text.Json;
using RiskRadar.SampleCommunity;

namespace RiskRadar.Cli.Demo;

/// <summary>The demo's data directory: a new one that is removed at the end, or one that a person named and keeps.</summary>
internal sealed class DemoFolder : IDisposable
{
    private const string CommunityFile = "sample.json";

    private readonly bool _isTemporary;

    private DemoFolder(string path, bool isTemporary) => (Path, _isTemporary) = (path, isTemporary);

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>Opens the named folder, or makes a new one.</summary>
    public static DemoFolder Open(string? named) => named is null
        ? new(Directory.CreateTempSubdirectory("riskradar-demo-").FullName, isTemporary: true)
        : new(Directory.CreateDirectory(named).FullName, isTemporary: false);

    /// <summary>Starts the sample community: on a folder that has been used before, the same one at the same addresses, so that work goes on where it was cut off.</summary>
    public async Task<SampleSites> StartCommunityAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var file = System.IO.Path.Combine(Path, CommunityFile);
        if (File.Exists(file)
            && JsonSerializer.Deserialize(await File.ReadAllBytesAsync(file, cancellationToken), DemoJson.Default.DemoCommunity) is { } former)
        {
            return await StartAsync(new SampleOptions { Now = former.Now, Ports = former.Ports }, cancellationToken);
        }

        var community = await StartAsync(new SampleOptions { Now = now }, cancellationToken);
        var unfinished = file + ".unfinished";
        await File.WriteAllBytesAsync(
            unfinished, JsonSerializer.SerializeToUtf8Bytes(new DemoCommunity(now, community.Ports), DemoJson.Default.DemoCommunity), cancellationToken);
        File.Move(unfinished, file, overwrite: true);

        return community;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isTemporary)
        {
            Directory.Delete(Path, recursive: true);
        }
    }

    private static async Task<SampleSites> StartAsync(SampleOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await SampleSites.StartAsync(options, cancellationToken);
        }
        catch (IOException taken)
        {
            throw new CommandFailedException($"the sample sites cannot start: {taken.Message} Another demo may run on this data directory; end it, or choose another --data");
        }
    }
}
