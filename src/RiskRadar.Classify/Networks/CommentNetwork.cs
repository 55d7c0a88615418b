using System.Security.Cryptography;
using System.Text;

namespace RiskRadar.Classify.Networks;

/// <summary>A network in memory.</summary>
/// <param name="Header">What it says about itself.</param>
/// <param name="Hash">SHA-256 of its contents but the day, in hexadecimal digits.</param>
/// <param name="Weights">Its weights.</param>
/// <param name="Words">How it sees a text.</param>
internal sealed record CommentNetwork(NetworkHeader Header, string Hash, NetworkWeights Weights, NetworkWords Words)
{
    /// <summary>A hash for readings of which some are the table's alone.</summary>
    public string CascadeHash => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes("cascade " + Hash)));
}
