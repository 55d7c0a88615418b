using System.Runtime.CompilerServices;
using RiskRadar.Classify.Models;

namespace RiskRadar.Classify.Reading;

/// <summary>One number for each output of a model, without an array.</summary>
[InlineArray(ModelOutputs.Count)]
internal struct OutputValues
{
    private float _first;
}
