"""What reads the raw language: words, their trees and names, as a small network gives them."""
