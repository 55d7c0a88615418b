using System.Text;
using RiskRadar.Cli.Output;
using RiskRadar.Testing;

namespace RiskRadar.Cli;

public sealed class TerminalTests
{
    [Fact]
    public void Say_ControlCharacters_CannotReachTheTerminal()
    {
        using var error = new MemoryStream();
        using (var terminal = new Terminal(Stream.Null, Stream.Null, error, outputIsTerminal: false, errorIsTerminal: false))
        {
            terminal.Say("a\u001b[31mred\nline");
        }

        Assert.Equal("a [31mred line\n", Encoding.UTF8.GetString(error.ToArray()));
    }

    [Fact]
    public void RosterTable_HostileHandle_IsTextOnOneLine()
    {
        using var output = new MemoryStream();
        var hostile = SampleAssessments.Thin with { Influencer = SampleAssessments.Thin.Influencer with { Handle = "@[red]x\u001b[2J\n" } };
        using (var terminal = new Terminal(Stream.Null, output, Stream.Null, outputIsTerminal: false, errorIsTerminal: false))
        {
            RosterTable.Write(SampleAssessments.Roster with { Influencers = [hostile] }, terminal.Results);
        }

        var text = Encoding.UTF8.GetString(output.ToArray());
        Assert.Contains("@[red]x", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', text);
    }

    [Fact]
    public void RosterTable_Roster_PutsThoseWhoNeedAPersonFirst()
    {
        using var output = new MemoryStream();
        using (var terminal = new Terminal(Stream.Null, output, Stream.Null, outputIsTerminal: false, errorIsTerminal: false))
        {
            RosterTable.Write(SampleAssessments.Roster with { Influencers = [SampleAssessments.Thin, SampleAssessments.Turned] }, terminal.Results);
        }

        Snapshot.Match(Encoding.UTF8.GetString(output.ToArray()));
    }
}
