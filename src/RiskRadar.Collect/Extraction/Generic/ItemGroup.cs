using RiskRadar.Collect.Extraction.Markup;

namespace RiskRadar.Collect.Extraction.Generic;

/// <summary>Nodes of a page that share something, as a guess at its comments.</summary>
internal sealed class ItemGroup
{
    /// <summary>The nodes that share it, in document order.</summary>
    public required IReadOnlyList<int> Members { get; init; }

    /// <summary>For each member the largest subtree that holds it and no other member.</summary>
    public required int[] Roots { get; init; }

    /// <summary>They are marked as comments or answers by schema.org or microformats.</summary>
    public bool IsMarked { get; init; }

    /// <summary>How much the group looks like a page's comments.</summary>
    public double Score { get; set; }

    /// <summary>Most members have a numbered id of their own.</summary>
    public bool IsNumbered { get; set; }

    /// <summary>The share of members that show a time of their own.</summary>
    public double Timed { get; set; }

    /// <summary>The roots that are written in another way than the rest; empty for a group of one kind.</summary>
    public IReadOnlySet<int> Joined { get; init; } = new HashSet<int>();

    /// <summary>What the members' classes and ids say, up to their roots.</summary>
    public Hints Hints { get; set; }

    /// <summary>What the elements around the members say.</summary>
    public Hints Around { get; set; }
}
