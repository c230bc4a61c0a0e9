// Package sums asks whether the arithmetic of an answer holds beside its changes.
package sums
