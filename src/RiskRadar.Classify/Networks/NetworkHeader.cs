using RiskRadar.Domain;

namespace RiskRadar.Classify.Networks;

/// <summary>What a network's file says about itself.</summary>
/// <param name="Made">The day it was made.</param>
/// <param name="Table">The hash of the table whose reading goes into its own: it serves with no other.</param>
/// <param name="Shape">How large it is.</param>
/// <param name="Questions">What its answers are about.</param>
/// <param name="From">The first of the answers that say which way of labelling a comment is read in; the first of them is none of those.</param>
/// <param name="Customs">How many of these there are.</param>
/// <param name="Mixes">One for each output.</param>
/// <param name="ErrorRates">One for each signal, of the network with the table.</param>
/// <param name="JointRates">One for each group of signals that are counted together, of the network with the table.</param>
/// <param name="Cascade">When the table alone is sure enough.</param>
/// <param name="CascadeErrorRates">One for each signal, where the network reads only what the table is not sure of.</param>
/// <param name="CascadeJointRates">The same for groups of signals.</param>
internal sealed record NetworkHeader(
    string Made,
    string Table,
    NetworkShape Shape,
    IReadOnlyList<NetworkQuestion> Questions,
    int From,
    int Customs,
    IReadOnlyList<OutputMix> Mixes,
    IReadOnlyList<SignalErrorRates> ErrorRates,
    IReadOnlyList<JointErrorRates> JointRates,
    CascadeRule Cascade,
    IReadOnlyList<SignalErrorRates> CascadeErrorRates,
    IReadOnlyList<JointErrorRates> CascadeJointRates);
