namespace CoworkingMilano.Web.Demo;

/// <summary>The last thing that has happened in a story.</summary>
public enum DemoEnding { Drafted, Submitted, InCharge, InformationAsked, VisitFixed, Prepared, Decided }
