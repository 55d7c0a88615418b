using System.Text;
using RiskRadar.Testing;

namespace RiskRadar.Report.Json;

public sealed class RosterJsonWriterTests
{
    [Fact]
    public async Task WriteAsync_Roster_IsAsTheContractSays()
    {
        Snapshot.Match(await WrittenAsync(output => RosterJsonWriter.WriteAsync(SampleAssessments.Roster, output, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task WriteLinesAsync_Roster_IsALineForEachInfluencerAndOneForTheRoster()
    {
        Snapshot.Match(await WrittenAsync(output => RosterJsonWriter.WriteLinesAsync(SampleAssessments.Roster, output, TestContext.Current.CancellationToken)));
    }

    private static async Task<string> WrittenAsync(Func<Stream, Task> write)
    {
        using var output = new MemoryStream();
        await write(output);

        return Encoding.UTF8.GetString(output.ToArray());
    }
}
